package org.guildhall.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceHashTest {
  private static final ServiceModule MODULE = ServiceModule.of("market");

  @TempDir Path root;

  @BeforeEach
  void writeSources() throws IOException {
    write("pom.xml", "<project/>");
    write("market/pom.xml", "<project/>");
    write("market/src/main/java/Market.java", "class Market {}");
    write("service-kit/src/main/java/Kit.java", "class Kit {}");
  }

  @Test
  void shouldStayTheSameWhenOnlyTimesChange() throws IOException {
    String before = hash();

    Files.setLastModifiedTime(
        root.resolve("market/src/main/java/Market.java"), FileTime.fromMillis(1));

    assertThat(hash()).isEqualTo(before);
  }

  @Test
  void shouldChangeWithContentNamesAndTheKit() throws IOException {
    String before = hash();

    write("market/src/main/java/Market.java", "class Market { }");
    String afterEdit = hash();
    write("market/src/main/java/Other.java", "");
    String afterNewFile = hash();
    write("service-kit/src/main/java/Kit.java", "class Kit { }");
    String afterKit = hash();

    assertThat(List.of(before, afterEdit, afterNewFile, afterKit)).doesNotHaveDuplicates();
  }

  @Test
  void shouldNotCareForTestsAndBuildResults() throws IOException {
    String before = hash();

    write("market/src/test/java/MarketTest.java", "class MarketTest {}");
    write("market/target/classes/Market.class", "...");

    assertThat(hash()).isEqualTo(before);
  }

  @Test
  void shouldBuildOnlyModulesWhoseSourcesChanged() throws IOException {
    ServiceBuild build = new ServiceBuild(root, new Maven(root, root.resolve("build.log")));
    ServiceModule portal = ServiceModule.of("portal");
    pretendBuilt(build, MODULE);
    pretendBuilt(build, portal);
    assertThat(build.outdated(List.of(MODULE, portal))).isEmpty();

    write("market/src/main/java/Market.java", "class Market { int changed; }");

    assertThat(build.outdated(List.of(MODULE, portal))).containsExactly(MODULE);
  }

  @Test
  void shouldBuildAgainAfterACleanUp() throws IOException {
    ServiceBuild build = new ServiceBuild(root, new Maven(root, root.resolve("build.log")));
    pretendBuilt(build, MODULE);

    Files.delete(root.resolve("market/target/quarkus-app/quarkus-run.jar"));

    assertThat(build.outdated(List.of(MODULE))).containsExactly(MODULE);
  }

  private void pretendBuilt(ServiceBuild build, ServiceModule module) throws IOException {
    write(module.name() + "/target/quarkus-app/quarkus-run.jar", "jar");
    write(module.name() + "/target/guildhall-build.stamp", build.stamp(module));
  }

  private String hash() {
    return SourceHash.of(root, MODULE.sources());
  }

  private void write(String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
