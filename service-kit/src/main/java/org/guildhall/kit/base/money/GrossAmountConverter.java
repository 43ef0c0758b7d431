package org.guildhall.kit.base.money;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Keeps a {@link GrossAmount} in a numeric column. */
@Converter(autoApply = true)
public class GrossAmountConverter
    implements AttributeConverter<@Nullable GrossAmount, @Nullable BigDecimal> {

  @Override
  public @Nullable BigDecimal convertToDatabaseColumn(@Nullable GrossAmount money) {
    return money == null ? null : money.amount();
  }

  @Override
  public @Nullable GrossAmount convertToEntityAttribute(@Nullable BigDecimal column) {
    return column == null ? null : new GrossAmount(column);
  }
}
