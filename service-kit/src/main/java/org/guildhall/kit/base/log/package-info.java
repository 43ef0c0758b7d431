/** What is personal or secret stays out of logs, whoever writes them. */
@NullMarked
package org.guildhall.kit.base.log;

import org.jspecify.annotations.NullMarked;
