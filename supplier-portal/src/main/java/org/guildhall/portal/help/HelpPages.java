package org.guildhall.portal.help;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.portal.shared.buying.ScoreLevel;

/** Help for everybody, by what they are here for and by what is hard; whom to turn to. */
@Path("/")
@RunOnVirtualThread
public class HelpPages {

  @CheckedTemplate(basePath = "help")
  static class Templates {
    static native TemplateInstance help(List<HelpTopic> roles, List<HelpTopic> subjects);

    static native TemplateInstance contact();

    static native TemplateInstance councilOfficers(HelpTopic topic);

    static native TemplateInstance combinedAuthorities(HelpTopic topic);

    static native TemplateInstance suppliers(HelpTopic topic);

    static native TemplateInstance evaluators(HelpTopic topic);

    static native TemplateInstance reading(HelpTopic topic);

    static native TemplateInstance challenges(HelpTopic topic);

    static native TemplateInstance sealing(HelpTopic topic);

    static native TemplateInstance copyKey(HelpTopic topic);

    static native TemplateInstance conditions(HelpTopic topic);

    static native TemplateInstance scoring(HelpTopic topic, List<ScoreLevel> levels);

    static native TemplateInstance socialValue(HelpTopic topic);

    static native TemplateInstance standstill(HelpTopic topic);
  }

  @GET
  @Path("help")
  @OpenToAll
  public TemplateInstance help() {
    return Templates.help(HelpTopic.ofRoles(), HelpTopic.ofSubjects());
  }

  @GET
  @Path("help/{topic: " + HelpTopic.PATTERN + "}")
  @OpenToAll
  public TemplateInstance topic(@PathParam("topic") String address) {
    HelpTopic topic = HelpTopic.at(address);
    return switch (topic) {
      case COUNCIL_OFFICER -> Templates.councilOfficers(topic);
      case COMBINED_AUTHORITY -> Templates.combinedAuthorities(topic);
      case SUPPLIER -> Templates.suppliers(topic);
      case EVALUATOR -> Templates.evaluators(topic);
      case READER -> Templates.reading(topic);
      case CHALLENGE -> Templates.challenges(topic);
      case SEALING -> Templates.sealing(topic);
      case COPY_KEY -> Templates.copyKey(topic);
      case CONDITIONS -> Templates.conditions(topic);
      case SCORING -> Templates.scoring(topic, ScoreLevel.SCALE);
      case SOCIAL_VALUE -> Templates.socialValue(topic);
      case STANDSTILL -> Templates.standstill(topic);
    };
  }

  @GET
  @Path("contact")
  @OpenToAll
  public TemplateInstance contact() {
    return Templates.contact();
  }
}
