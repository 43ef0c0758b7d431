package org.guildhall.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SupervisionTest {

  @Test
  void shouldTellByItsCommandLineWhichInstallationIsLookedAfter() {
    assertThat(
            Supervision.folder(
                "/jdk/bin/java -Xmx64m -cp a:b org.guildhall.local.launcher.GuildhallLauncher"
                    + " supervise --data /home/ann/my trial/data"))
        .contains(Path.of("/home/ann/my trial/data"));
  }

  @Test
  void shouldTakeNoOtherProgramForASupervision() {
    assertThat(Supervision.folder("/jdk/bin/java -jar /home/ann/run/quarkus-run.jar")).isEmpty();
    assertThat(
            Supervision.folder(
                "/jdk/bin/java org.guildhall.local.launcher.GuildhallLauncher status --data /x"))
        .isEmpty();
  }
}
