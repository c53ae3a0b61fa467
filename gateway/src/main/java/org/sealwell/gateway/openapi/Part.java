package org.sealwell.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One service's share of the document.
 *
 * @param service its name in the table of routes
 * @param prefix the path it owns: nothing else of its document is shown
 * @param document what it last said about itself, if anything
 */
record Part(String service, String prefix, Optional<ObjectNode> document) {}
