package org.guildhall.marketplace.register.estate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.base.input.Amount;
import org.guildhall.kit.base.input.Input;
import org.guildhall.kit.base.input.Text;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.kit.base.reference.Cpv;
import org.guildhall.kit.base.reference.CpvCode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says; an organisation enters it so into its own register.
 *
 * @param title what it is for; a published notice may have none
 * @param latestEnd the end with all extensions
 * @param amount of the whole contract, without VAT; in pounds when it is entered
 * @param cpv eight digits each
 */
@Embeddable
@Schema(name = "EstateEntryRequest")
record HeldContract(
    @NotBlank(message = "Say what the contract is for") @Text(500) @Nullable String title,
    @Text(500) @Nullable String supplier,
    @Column(name = "starts_on") @Nullable LocalDate start,
    @NotNull(message = "Say when the contract ends") @Column(name = "ends_on") LocalDate end,
    @Nullable LocalDate latestEnd,
    @Text(500) @Nullable String extension,
    @PositiveOrZero @Column(name = "notice_days") @Nullable Integer noticePeriodDays,
    @Amount @Nullable NetAmount amount,
    @Size(max = 50) @JdbcTypeCode(SqlTypes.ARRAY) List<@CpvCode String> cpv)
    implements Input {

  /** Texts are stripped; no codes are an empty list. */
  public HeldContract {
    title = Input.text(title);
    supplier = Input.text(supplier);
    extension = Input.text(extension);
    cpv = Input.texts(cpv).stream().map(code -> Cpv.read(code).orElse(code)).distinct().toList();
  }

  @Override
  public void check(Faults faults) {
    faults.when(Input.after(start, end), "end", "Must not be before the start");
    faults.when(Input.after(end, latestEnd), "latestEnd", "Must not be before the end");
  }
}
