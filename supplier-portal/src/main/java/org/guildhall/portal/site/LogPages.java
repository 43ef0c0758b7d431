package org.guildhall.portal.site;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.portal.client.Answered;
import org.guildhall.portal.client.buying.CommitmentLogApi;
import org.guildhall.portal.client.buying.KeyView;
import org.guildhall.portal.client.buying.TreeHeadView;
import org.guildhall.portal.shared.form.Form;
import org.jspecify.annotations.Nullable;

/** The public log: its latest head, and whether a receipt is in it. */
@Path("/")
@RunOnVirtualThread
public class LogPages {
  private final CommitmentLogApi log;

  LogPages(@RestClient CommitmentLogApi log) {
    this.log = log;
  }

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance log(
        Form form, @Nullable TreeHeadView head, List<KeyView> keys, @Nullable String proof);
  }

  @GET
  @Path("log")
  @OpenToAll
  public TemplateInstance log(@QueryParam("leaf") @Nullable String leaf) {
    Form form = Form.empty().with("leaf", leaf);
    String wanted = leaf == null ? "" : leaf.strip().toLowerCase(Locale.ROOT);
    Optional<JsonNode> proof = Optional.empty();
    if (leaf != null && !wanted.matches("[0-9a-f]{64}")) {
      form.reject("leaf", "Enter the leaf hash of your receipt: 64 digits and letters from a to f");
    } else if (leaf != null) {
      proof = form.ask(() -> Answered.ifFound(() -> log.inclusion(wanted, null))).flatMap(p -> p);
      if (proof.isEmpty() && !form.isFailed()) {
        form.reject(
            "leaf", "No receipt in the log has this leaf hash: compare it with your receipt");
      }
    }
    String shown = proof.map(JsonNode::toPrettyString).orElse(null);
    return Templates.log(form, Answered.ifFound(log::latest).orElse(null), log.keys(), shown);
  }
}
