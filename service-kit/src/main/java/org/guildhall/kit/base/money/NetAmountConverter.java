package org.guildhall.kit.base.money;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Keeps a {@link NetAmount} in a numeric column. */
@Converter(autoApply = true)
public class NetAmountConverter
    implements AttributeConverter<@Nullable NetAmount, @Nullable BigDecimal> {

  @Override
  public @Nullable BigDecimal convertToDatabaseColumn(@Nullable NetAmount money) {
    return money == null ? null : money.amount();
  }

  @Override
  public @Nullable NetAmount convertToEntityAttribute(@Nullable BigDecimal column) {
    return column == null ? null : new NetAmount(column);
  }
}
