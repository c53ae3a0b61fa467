package org.sealwell.deploy.configuration;

import java.util.List;

/** Settings that belong together: those of one interface. */
public record Group(String prefix, String meaning, List<Setting> settings) {}
