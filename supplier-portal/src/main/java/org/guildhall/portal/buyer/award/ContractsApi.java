package org.guildhall.portal.buyer.award;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.guildhall.portal.api.ApiProblemMapper;
import org.guildhall.portal.session.CallerHeaders;
import org.jspecify.annotations.Nullable;

/** Contracts of a procurement and what buying together saved. */
@RegisterRestClient(configKey = "buying")
@RegisterProvider(ApiProblemMapper.class)
@RegisterProvider(CallerHeaders.class)
@Path("/api/v1")
interface ContractsApi {

  @GET
  @Path("/procurements/{id}/contracts")
  List<Contract> contracts(@PathParam("id") UUID procurement);

  @GET
  @Path("/contracts/{id}")
  Contract one(@PathParam("id") UUID contract);

  @PUT
  @Path("/contracts/{id}/kpis")
  Contract agreeKpis(@PathParam("id") UUID contract, Kpis kpis);

  @POST
  @Path("/contracts/{id}/signatures")
  Contract sign(@PathParam("id") UUID contract);

  @PUT
  @Path("/procurements/{id}/contract-notices")
  void prepareNotice(@PathParam("id") UUID procurement);

  @POST
  @Path("/procurements/{id}/contract-notices")
  List<Contract> publishNotice(@PathParam("id") UUID procurement);

  @GET
  @Path("/procurements/{id}/savings")
  Savings savings(@PathParam("id") UUID procurement);

  /** All indicators of a contract. */
  record Kpis(List<Kpi> kpis) {}

  /** A key performance indicator. */
  @TemplateData
  record Kpi(String title, String description) {}

  /** A contract between one buyer and one supplier. */
  @TemplateData
  record Contract(
      UUID id,
      UUID procurementId,
      int lotNumber,
      String lotTitle,
      UUID buyerId,
      String buyerName,
      UUID supplierId,
      String supplierName,
      BigDecimal amount,
      BigDecimal amountGross,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn,
      String status,
      List<Signature> signatures,
      List<Kpi> kpis,
      boolean kpisMissing,
      @Nullable LocalDate signedOn,
      @Nullable LocalDate noticeDueOn,
      @Nullable Instant noticePublishedAt) {
    public Contract {
      signatures = signatures == null ? List.of() : List.copyOf(signatures);
      kpis = kpis == null ? List.of() : List.copyOf(kpis);
    }

    /** Whether this side has signed: {@code BUYER} or {@code SUPPLIER}. */
    public boolean signedBy(String side) {
      return signatures.stream().anyMatch(s -> side.equals(s.side()));
    }
  }

  /** Who signed for which side. */
  @TemplateData
  record Signature(String side, String name, Instant signedAt) {}

  /** What the members save, and how. */
  @TemplateData
  record Savings(String method, List<Split> lots, List<MemberSaving> members, BigDecimal total) {
    public Savings {
      lots = lots == null ? List.of() : List.copyOf(lots);
      members = members == null ? List.of() : List.copyOf(members);
    }
  }

  /** One lot's price divided among its buyers. */
  @TemplateData
  record Split(String title, BigDecimal total, List<Share> lines) {
    public Split {
      lines = lines == null ? List.of() : List.copyOf(lines);
    }
  }

  /** One buyer's share of a lot. */
  @TemplateData
  record Share(
      String name,
      String item,
      String unit,
      BigDecimal quantity,
      BigDecimal unitPrice,
      @Nullable BigDecimal previousUnitPrice,
      BigDecimal share,
      @Nullable BigDecimal saving,
      boolean worseOff) {}

  /** One member over all its lots. */
  @TemplateData
  record MemberSaving(
      String name,
      BigDecimal pays,
      @Nullable BigDecimal alone,
      @Nullable BigDecimal saving,
      @Nullable BigDecimal percent,
      boolean worseOff) {}
}
