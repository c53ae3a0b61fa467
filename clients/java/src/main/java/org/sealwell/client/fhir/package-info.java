/**
 * Importing FHIR R4: every resource of a Bundle becomes a record of the collection named after its type. See <a
 * href="https://hl7.org/fhir/R4/bundle.html">Bundle</a>.
 */
@NullMarked
package org.sealwell.client.fhir;

import org.jspecify.annotations.NullMarked;
