#!/bin/sh
# Makes the test authority and its server certificates anew. Needs openssl 3.4 or later (-not_before, -not_after).
set -eu
cd "$(dirname "$0")"
names=$(cat hosts.txt)
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
