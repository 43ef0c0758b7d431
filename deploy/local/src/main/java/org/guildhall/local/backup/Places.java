package org.guildhall.local.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.guildhall.local.LocalStackException;

/** Where the folders of a backup may be: apart from each other and from the installation. */
final class Places {
  private Places() {}

  static void verify(Path installation, Path to, Optional<Path> keysTo) {
    apart(installation, to, "A backup inside its installation is lost with it: ");
    keysTo.ifPresent(keys -> {
      apart(installation, keys, "A backup inside its installation is lost with it: ");
      apart(to, keys, "The keys must not lie with what they open: ");
    });
  }

  private static void apart(Path one, Path other, String why) {
    Path first = real(one);
    Path second = real(other);
    if (first.startsWith(second) || second.startsWith(first)) {
      throw new LocalStackException("%s%s and %s.".formatted(why, one, other));
    }
  }

  /** Wherever symbolic links lead; what is not there yet will be below what is. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path there = absolute;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      return there.toRealPath().resolve(there.relativize(absolute).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
