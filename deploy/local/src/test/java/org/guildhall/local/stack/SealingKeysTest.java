package org.guildhall.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.guildhall.local.Folders;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingKeysTest {
  @TempDir Path folder;

  @Test
  void shouldLetSealingKeysBeMadeAtTheFirstStartOnly() {
    SealingKeys keys = new SealingKeys(new Installation(folder, Kind.NORMAL, Map.of()));
    Folders.createPrivate(folder.resolve("state"));
    assertThat(keys.passing()).containsValue("true");

    keys.remember();

    assertThat(keys.passing()).containsValue("false");
    assertThat(keys.folder()).isDirectory();
  }
}
