package org.guildhall.portal.shared.pick;

import java.util.List;
import java.util.Optional;

/** Where the options of a picker come from. */
interface PickList {

  /** As many as anybody reads. */
  int MOST = 20;

  /** What is meant by a code, a name with its code, or a name that only one has. */
  Optional<PickOption> exactly(String typed);

  /** What these words find, or the beginning of a code; the best first, at most {@link #MOST}. */
  List<PickOption> find(String words);

  /** Whether this looks like a code, which is right or wrong and never looked for as words. */
  boolean looksLikeCode(String typed);
}
