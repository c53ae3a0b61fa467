package org.sealwell.gateway.site;

/**
 * Where links to shares lead. Whoever looks there, a browser, a messenger that makes a preview, a scanner of mails, gets the same page for every
 * id, whether there is such a share or not, and keeps nothing of it.
 */
final class SharedLink {
    private SharedLink() {}

    static boolean isAt(String path) {
        return path.startsWith("/s/");
    }
}
