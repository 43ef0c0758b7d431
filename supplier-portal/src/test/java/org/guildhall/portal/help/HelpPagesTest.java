package org.guildhall.portal.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.portal.shared.buying.ScoreLevel;
import org.guildhall.portal.testing.EveryPage;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class HelpPagesTest {
  private static final UUID PROCUREMENT = EveryPage.ID;
  private final World world = new World();

  @TestHTTPResource URI base;
  @Inject Engine engine;

  @BeforeEach
  void answer() {
    world.forgetEverything().answersAsDescribed();
  }

  @ParameterizedTest
  @EnumSource(HelpTopic.class)
  void shouldHelpEverybodyWithoutASignIn(HelpTopic topic) {
    Reader anybody = Reader.of(base).goesTo("/help");

    assertThat(anybody.page().select("main a[href=" + topic.href() + "]").text())
        .isEqualTo(topic.title());
    anybody.goesTo(topic.href()).sees(topic.title());
    assertThat(anybody.status()).isEqualTo(200);
  }

  @Test
  void shouldKnowTheAddressOfEveryTopic() {
    List<String> addresses = Arrays.stream(HelpTopic.values()).map(HelpTopic::address).toList();

    assertThat(HelpTopic.PATTERN.split("\\|")).containsExactlyElementsOf(addresses);
  }

  @Test
  void shouldLeadFromEveryPageToHelpContactAndWhatIsKeptOfPeople() {
    Reader nadia = Reader.of(base).signsIn("nadia.northbridge");
    for (String page : List.of("/", "/challenges", "/tasks", "/no-such-page", "/help/sealing")) {
      assertThat(nadia.goesTo(page).page().select("footer a").eachAttr("href"))
          .as(page)
          .contains("/help", "/contact", "/privacy", "/cookies", "/accessibility");
    }
  }

  @Test
  void shouldSendNobodyToAHelpPageThatIsNotThere() {
    world.memberOf(EveryPage.ID, "Northbridge City Council", "UNITARY", Role.values());
    Reader reader = Reader.of(base).signsIn("olive.operator");
    List<String> known = Arrays.stream(HelpTopic.values()).map(HelpTopic::href).toList();

    for (String page : EveryPage.addresses()) {
      for (Element link : reader.goesTo(page).page().select("main a[href^=/help/]")) {
        assertThat(known).as("help that is linked from " + page).contains(link.attr("href"));
      }
    }
  }

  @Test
  void shouldExplainConditionsScoresAndSealingBesideTheTender() {
    world.answers(
        "GET /api/v1/procurements/" + PROCUREMENT,
        Samples.procurement(
            PROCUREMENT, Samples.next("START_TENDER", "SUPPLIER", "BIDDER", null, true)));

    Reader.of(base)
        .goesTo("/procurements/" + PROCUREMENT)
        .sees("What the scores for quality mean")
        .sees("All that was asked is met in detail, with good evidence.")
        .sees("How sealing works");
  }

  @Test
  void shouldTellEvaluatorsTheMeaningOfEachScore() {
    Reader eva = scoring(5);

    assertThat(eva.page().select("input[name=score]").eachAttr("value"))
        .containsExactly("0", "1", "2", "3", "4", "5");
    ScoreLevel.SCALE.forEach(each -> eva.sees(each.word() + ". " + each.meaning()));
  }

  /** The words are of the usual scale; another one has its own. */
  @Test
  void shouldPutNoWordsOnAnotherScale() {
    scoring(10).doesNotSee(ScoreLevel.SCALE.getLast().meaning());
  }

  private Reader scoring(int highest) {
    world.answers(
        "GET /api/v1/evaluations/%1$s/tenders/%1$s/criteria/%1$s".formatted(PROCUREMENT),
        """
        {"procurementId":"%1$s","lotNumber":1,"lotTitle":"Pages","tenderId":"%1$s",
         "criterion":{"criterionId":"%1$s","name":"Approach","weight":60,"maxScore":%2$d},
         "supplierName":"Brightpath Digital Ltd","text":"As we always do.","documents":[],"revision":0}\
        """
            .formatted(PROCUREMENT, highest));
    return Reader.of(base)
        .signsIn("eva.northbridge")
        .goesTo("/evaluations/%1$s/%1$s/%1$s".formatted(PROCUREMENT));
  }

  @Test
  void shouldSayThatNobodyHasSaidWhoRunsTheInstallation() {
    for (String page : List.of("/contact", "/privacy", "/accessibility")) {
      Reader.of(base)
          .goesTo(page)
          .sees("has not yet said who they are and how to reach them")
          .doesNotSee("GUILDHALL_OPERATOR");
    }
  }

  @Test
  void shouldSayWhoRunsTheInstallationAndHowToReachThem() {
    var operator =
        new OperatorContact(
            new Config(
                "Northbridge City Council", "1 Hall Square, Northbridge", "help@nb.example"));

    String shown = engine.getTemplate("tags/operatorCard").data("operator", operator).render();

    assertThat(shown)
        .contains("Northbridge City Council", "1 Hall Square", "mailto:help@nb.example")
        .doesNotContain("has not yet said");
    assertThat(operator.getMissing()).isEmpty();
    assertThat(operator.getDataProtectionEmail()).isEqualTo("help@nb.example");
  }

  @Test
  void shouldNameTheSettingsThatAreMissing() {
    var operator = new OperatorContact(new Config("Northbridge City Council", " ", ""));

    assertThat(operator.getMissing())
        .containsExactly("GUILDHALL_OPERATOR_ADDRESS", "GUILDHALL_OPERATOR_EMAIL");
    assertThat(engine.getTemplate("tags/operatorCard").data("operator", operator).render())
        .contains("Northbridge City Council", "has not yet said");
  }

  private record Config(Optional<String> name, Optional<String> address, Optional<String> email)
      implements OperatorConfig {
    Config(String name, String address, String email) {
      this(Optional.of(name), Optional.of(address), Optional.of(email));
    }

    @Override
    public Optional<String> telephone() {
      return Optional.empty();
    }

    @Override
    public Optional<String> dataProtectionEmail() {
      return Optional.empty();
    }

    @Override
    public Optional<String> registration() {
      return Optional.empty();
    }

    @Override
    public Optional<String> checksWithin() {
      return Optional.empty();
    }
  }
}
