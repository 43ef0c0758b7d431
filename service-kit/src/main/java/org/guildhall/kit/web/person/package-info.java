/** What a service keeps of a person: handed out to them, and erased where nothing forbids it. */
@NullMarked
package org.guildhall.kit.web.person;

import org.jspecify.annotations.NullMarked;
