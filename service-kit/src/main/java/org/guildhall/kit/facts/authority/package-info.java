/**
 * Facts that say who may do what: their owner signs them and tells how far it has come; who takes
 * them in believes nothing else, and knows how old its knowledge is.
 */
@NullMarked
package org.guildhall.kit.facts.authority;

import org.jspecify.annotations.NullMarked;
