package org.guildhall.kit.dependencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.dependencies.Program.component;
import static org.guildhall.kit.dependencies.Program.sbom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build lists what it is made of and refuses a licence that nobody has allowed. */
@Tag("servers")
class LicencesTest {

  @TempDir Path folder;
  private Path allowed;
  private Path list;

  @BeforeEach
  void allow() throws IOException {
    allowed =
        Files.writeString(
            folder.resolve("licences.tsv"),
            "# licence, library, reason\nMIT\t*\tpermissive\nGPL-2.0\torg.x:old\tnot linked\n");
    list = folder.resolve("licences.txt");
  }

  @Test
  void shouldListWhatIsAllowedForEverybodyForOneAndByChoice() throws Exception {
    Path sbom =
        sbom(
            folder,
            component("org.x", "mild", "1.0", "{\"license\":{\"id\":\"MIT\"}}"),
            component("org.x", "old", "2.0", "{\"license\":{\"name\":\"GPL-2.0\"}}"),
            component("org.x", "either", "3.0", "{\"expression\":\"(GPL-2.0 OR MIT)\"}"),
            component("org.guildhall", "service-kit", "0.1", ""));

    assertThat(Program.run("Licences", sbom, allowed, list)).isEqualTo(new Program(0, ""));
    assertThat(list)
        .content()
        .contains("MIT (2)\n  org.x:either 3.0\n  org.x:mild 1.0\n")
        .contains("GPL-2.0 (1)\n  org.x:old 2.0\n")
        .doesNotContain("service-kit");
  }

  @Test
  void shouldRefuseWhatNobodyHasAllowedAndWhatStatesNone() throws Exception {
    Path sbom =
        sbom(
            folder,
            component("org.x", "mild", "1.0", "{\"license\":{\"id\":\"MIT\"}}"),
            component("org.x", "new", "2.0", "{\"license\":{\"id\":\"GPL-2.0\"}}"),
            component("org.x", "silent", "3.0", ""));

    Program refused = Program.run("Licences", sbom, allowed, list);

    assertThat(refused.end()).isEqualTo(1);
    assertThat(refused.said())
        .contains("org.x:new 2.0: [GPL-2.0]", "org.x:silent 3.0: []")
        .doesNotContain("mild");
  }
}
