/** One installation on this machine: its folder, kind, parts, ports and secrets. */
@NullMarked
package org.guildhall.local.installation;

import org.jspecify.annotations.NullMarked;
