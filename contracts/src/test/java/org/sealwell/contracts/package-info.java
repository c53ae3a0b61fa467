/** Holds what is committed beside this module against the code. */
package org.sealwell.contracts;
