package org.sealwell.images;

/**
 * Where an image's content comes from.
 *
 * @param version also its tag
 * @param revision the commit
 * @param source the address of the repository
 */
record Origin(String version, String revision, String source) {}
