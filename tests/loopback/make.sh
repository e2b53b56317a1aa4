#!/bin/sh
# Makes the test authority and its server certificates anew. Needs openssl 3.4 or later (-not_before, -not_after).
set -eu
cd "$(dirname "$0")"
names="*.example.com example.com example.org *.example.org *.example.net example.net
  example.social *.example.social social.example mastodon.example cdn.example media.example images.example
  files.example photos.example news.example ada.example bob.example blog.example a.example b.example c.example
  *.social.example *.mastodon.example *.cdn.example *.media.example *.news.example *.blog.example
  a.test b.test c.test public.test public2.test
  x.com *.x.com twitter.com *.twitter.com *.twimg.com cdn.syndication.twimg.com t.co
  bsky.app *.bsky.app public.api.bsky.app *.bsky.social bsky.social *.bsky.network *.host.bsky.network plc.directory
  *.threads.net *.threads.com *.instagram.com *.cdninstagram.com *.facebook.com *.fbcdn.net
  tiktok.com *.tiktok.com *.tiktokcdn.com youtube.com *.youtube.com *.ytimg.com youtu.be
  reddit.com *.reddit.com *.redd.it t.me *.telegram.org vimeo.com *.vimeo.com *.vimeocdn.com
  tumblr.com *.tumblr.com *.media.tumblr.com linkedin.com *.linkedin.com *.licdn.com web.archive.org archive.org"
alternatives=$(for name in $names; do printf 'DNS:%s,' "$name"; done)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$work/ca-key.pem" -out authority.pem \
  -not_before 20200101000000Z -not_after 21200101000000Z -subj "/CN=TEST ONLY authority of postproof" \
  -addext "basicConstraints=critical,CA:TRUE" -addext "keyUsage=critical,keyCertSign"
openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server-key.pem -out "$work/server.csr" \
  -subj "/CN=TEST ONLY server of postproof"
printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth\n' "${alternatives%,}" >"$work/extensions"
sign() {
  openssl x509 -req -in "$work/server.csr" -CA authority.pem -CAkey "$work/ca-key.pem" -extfile "$work/extensions" \
    -not_before 20200101000000Z -not_after "$1" -out "$2"
}
sign 21200101000000Z server.pem
sign 20210101000000Z expired.pem
