package org.guildhall.marketplace.register.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.marketplace.register.reading.json.Dates;
import org.guildhall.marketplace.register.reading.json.FlagReason;
import org.guildhall.marketplace.register.reading.json.Flags;
import org.guildhall.marketplace.register.reading.json.LenientTree;
import org.guildhall.marketplace.register.reading.json.Part;
import org.jspecify.annotations.Nullable;

/**
 * Reads a release of any UK publisher. Never throws on content: whatever cannot be used is flagged
 * and left out, and the caller keeps the text as it came.
 *
 * <p>Tags are those of the OCDS 1.1 release tag codelist and of the UK extension.
 */
public final class ReleaseReader {

  private static final int LONGEST_ID = 300;
  private static final Set<String> TAGS =
      Set.of(
          "planning",
          "planningUpdate",
          "tender",
          "tenderAmendment",
          "tenderUpdate",
          "tenderCancellation",
          "award",
          "awardUpdate",
          "awardCancellation",
          "contract",
          "contractUpdate",
          "contractAmendment",
          "implementation",
          "implementationUpdate",
          "contractTermination",
          "compiled");

  private ReleaseReader() {}

  /** What can be read of the text; {@code flags} tells the rest. */
  public static ReadRelease read(byte[] raw) {
    Flags flags = new Flags();
    JsonNode tree = LenientTree.of(raw, flags);
    if (!tree.isObject()) {
      flags.add(FlagReason.NOT_AN_OBJECT, "");
    }
    return new Reading(new Part(tree, "", flags)).done();
  }

  /** One release on its way from tree to summary. */
  private static final class Reading {
    private final Part release;
    private final Part tender;
    private final Parties parties;

    Reading(Part release) {
      this.release = release;
      this.tender = release.object("tender");
      this.parties = new Parties(release);
    }

    ReadRelease done() {
      String releaseId = id("id", FlagReason.MISSING_RELEASE_ID);
      String ocid = id("ocid", FlagReason.MISSING_OCID);
      String title = title();
      List<ReadParty> buyers = parties.buyers();
      List<ReadContract> contracts = new Contracts(release, parties, title).all();
      return new ReadRelease(
          ocid,
          releaseId,
          NoticeTypes.of(release, releaseId),
          tags(),
          title,
          description(),
          published(),
          deadline(),
          value(),
          cpv(),
          regions(buyers),
          List.copyOf(parties.all()),
          buyers,
          contracts,
          contracts.stream().map(ReadContract::end).min(LocalDate::compareTo).orElse(null),
          smallFirms(),
          release.flags().all());
    }

    private @Nullable String id(String field, FlagReason missing) {
      String id = release.text(field);
      if (id == null) {
        release.flag(missing, field, "");
        return null;
      }
      if (id.length() > LONGEST_ID) {
        release.flag(FlagReason.TEXT_TOO_LONG, field, id);
        return null;
      }
      return id;
    }

    private @Nullable String title() {
      String title =
          Stream.of(tender.text("title"), release.text("title"))
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
      if (title == null) {
        title =
            Stream.concat(release.list("awards").stream(), release.list("contracts").stream())
                .map(part -> part.text("title"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
      }
      if (title == null) {
        release.flag(FlagReason.MISSING_TITLE, "tender.title", "");
      }
      return title;
    }

    private @Nullable String description() {
      String description = tender.text("description");
      return description != null ? description : release.text("description");
    }

    private List<String> tags() {
      List<String> tags = release.texts("tag");
      if (tags.isEmpty()) {
        release.flag(FlagReason.MISSING_TAG, "tag", "");
      }
      tags.stream()
          .filter(tag -> !TAGS.contains(tag))
          .forEach(tag -> release.flag(FlagReason.UNKNOWN_TAG, "tag", tag));
      return tags;
    }

    private @Nullable Instant published() {
      if (!release.has("date")) {
        release.flag(FlagReason.MISSING_DATE, "date", "");
      }
      return Dates.instant(release, "date");
    }

    private @Nullable Instant deadline() {
      Instant deadline = Dates.instant(tender.object("tenderPeriod"), "endDate");
      if (deadline != null) {
        return deadline;
      }
      return release.object("planning").list("milestones").stream()
          .filter(milestone -> "engagement".equals(milestone.text("type")))
          .map(milestone -> Dates.instant(milestone, "dueDate"))
          .filter(Objects::nonNull)
          .max(Instant::compareTo)
          .orElse(null);
    }

    /** The latest stage knows best: contracts, else awards, else the tender's estimate. */
    private @Nullable ReadValue value() {
      ReadValue contracts = values("contracts", "value");
      if (contracts != null) {
        return contracts;
      }
      ReadValue awards = values("awards", "value");
      return awards != null ? awards : ReadValue.in(tender, "value");
    }

    private @Nullable ReadValue values(String stage, String field) {
      List<ReadValue> values = new ArrayList<>();
      for (Part part : release.list(stage)) {
        ReadValue value = ReadValue.in(part, field);
        if (value != null) {
          values.add(value);
        }
      }
      return ReadValue.sum(values, release.flags(), stage);
    }

    private boolean smallFirms() {
      return Stream.concat(Stream.of(tender), tender.list("lots").stream())
          .anyMatch(part -> part.object("suitability").json().path("sme").asBoolean(false));
    }

    private List<String> cpv() {
      Set<String> codes = new LinkedHashSet<>(Classifications.cpv(tender));
      tender.list("lots").forEach(lot -> codes.addAll(Classifications.cpv(lot)));
      Stream.concat(release.list("awards").stream(), release.list("contracts").stream())
          .forEach(part -> codes.addAll(Classifications.cpv(part)));
      return List.copyOf(codes);
    }

    /** Where the work is done; if the release does not say, where the buyers are. */
    private List<String> regions(List<ReadParty> buyers) {
      Set<String> regions = new LinkedHashSet<>(Classifications.regions(tender));
      Stream.concat(release.list("awards").stream(), release.list("contracts").stream())
          .forEach(part -> regions.addAll(Classifications.regions(part)));
      if (regions.isEmpty()) {
        buyers.stream()
            .map(buyer -> buyer.address().region())
            .filter(Objects::nonNull)
            .forEach(regions::add);
      }
      return List.copyOf(regions);
    }
  }
}
