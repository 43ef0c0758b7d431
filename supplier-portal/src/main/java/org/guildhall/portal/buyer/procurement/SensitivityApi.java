package org.guildhall.portal.buyer.procurement;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.guildhall.portal.api.ApiProblemMapper;
import org.guildhall.portal.layout.Words;
import org.guildhall.portal.session.CallerHeaders;
import org.jspecify.annotations.Nullable;

/** What a lot's award method makes of invented tenders; nothing of it is kept. */
@RegisterRestClient(configKey = "buying")
@RegisterProvider(ApiProblemMapper.class)
@RegisterProvider(CallerHeaders.class)
@Path("/api/v1/procurements")
interface SensitivityApi {

  @POST
  @Path("/{id}/sensitivity")
  Result run(@PathParam("id") UUID procurement, Request request);

  /** Invented tenders for one lot. */
  record Request(UUID lotId, List<Invented> tenders) {}

  /** An invented tender with a score for each quality criterion. */
  record Invented(String name, Map<UUID, Integer> scores, BigDecimal price) {}

  /** What the choice of formula and of the price's weight does. */
  @TemplateData
  record Result(boolean robust, List<Variant> formulas, List<Variant> priceWeights) {}

  /** One variant. */
  @TemplateData
  record Variant(
      String formula,
      BigDecimal priceWeight,
      @Nullable String winner,
      @Nullable BigDecimal margin,
      List<Place> ranking) {

    public String formulaName() {
      return switch (formula) {
        case "LOWEST_RATIO" -> "Ratio to the lowest price";
        case "LINEAR" -> "Linear";
        default -> "Fixed reference";
      };
    }

    /** "Careful 88.4, Cheap 71". */
    public String totals() {
      return ranking.stream()
          .map(place -> place.name() + " " + Words.grouped(place.total()))
          .collect(Collectors.joining(", "));
    }
  }

  /** A tender's place. */
  @TemplateData
  record Place(String name, @Nullable Integer position, BigDecimal total) {}
}
