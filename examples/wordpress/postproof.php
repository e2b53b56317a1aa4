<?php
/**
 * Plugin Name: Postproof
 * Description: Lets WordPress ask the postproof server of this house. Of no use where that server has a public address.
 *
 * Install: copy into wp-content/mu-plugins, and say in wp-config.php where the server stands, as readers reach it:
 *
 *     define('POSTPROOF', 'https://posts.intranet.example');
 */

// WordPress asks no address within a network, and no port but 80, 443 and 8080 (wp_safe_remote_get): nobody shall make it ask what
// stands behind a firewall. A postproof server that stands there has to be let through: that one, and none beside.
add_filter('http_request_host_is_external', function ($is_external, $host) {
    return $is_external || $host === wp_parse_url(POSTPROOF, PHP_URL_HOST);
}, 10, 2);
add_filter('http_allowed_safe_ports', function ($ports, $host) {
    $is_ours = $host === wp_parse_url(POSTPROOF, PHP_URL_HOST);
    return $is_ours ? [...$ports, wp_parse_url(POSTPROOF, PHP_URL_PORT)] : $ports;
}, 10, 2);

// A server with a certificate of the house's own: define('POSTPROOF_CERTIFICATE', '/etc/ssl/certs/house.pem').
if (defined('POSTPROOF_CERTIFICATE')) {
    add_filter('http_request_args', function ($arguments, $url) {
        $is_ours = str_starts_with($url, POSTPROOF . '/');
        return $is_ours ? ['sslcertificates' => POSTPROOF_CERTIFICATE] + $arguments : $arguments;
    }, 10, 2);
}

// For a site that trusts the server, define('POSTPROOF_TRUSTED', true): the embed stands in the page itself instead of in a frame, in
// its own height, with links that work, and with the theme's font. WordPress does not filter it then.
if (defined('POSTPROOF_TRUSTED')) {
    add_action('init', function () {
        wp_oembed_add_provider(POSTPROOF . '/post/*', POSTPROOF . '/oembed?as=figure');
    });
    add_action('wp_enqueue_scripts', function () {
        wp_enqueue_style('postproof', POSTPROOF . '/assets/embed.css', [], null);
    });
    // The editor shows each embed in a frame of its own, which has no other style.
    add_filter('oembed_result', function ($html, $url) {
        $is_shown = wp_is_serving_rest_request() && str_starts_with($url, POSTPROOF . '/');
        return $is_shown ? '<link rel="stylesheet" href="' . POSTPROOF . '/assets/embed.css">' . $html : $html;
    }, 10, 2);
}
