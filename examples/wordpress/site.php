<?php
// Sets up the throw-away WordPress, once its configuration stands: a title, one editor, no posts. php site.php FOLDER PASSWORD
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require "$argv[1]/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_true'); // nobody is written to
wp_install('The Ellery Courier', 'admin', 'admin@courier.example', false, '', wp_generate_password());
$editor = wp_insert_user(['user_login' => 'editor', 'user_pass' => $argv[2], 'role' => 'editor', 'display_name' => 'Ines Example']);
update_user_meta($editor, 'wp_persisted_preferences', ['core/edit-post' => ['welcomeGuide' => false], '_modified' => gmdate('c')]);
wp_delete_post(1, true);
update_option('show_avatars', 0); // they would come from gravatar.com
