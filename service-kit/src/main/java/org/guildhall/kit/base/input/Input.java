package org.guildhall.kit.base.input;

import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends and what constraints of single fields cannot say of it: a date before
 * another, a code that is in no list. Validated with everything else by {@code @Valid}, so that a
 * person sees all faults at once.
 */
@Coherent
public interface Input {

  /** Tells the faults; every field may be absent, for constraints are looked at all together. */
  void check(Faults faults);

  /** Where faults are told. */
  @FunctionalInterface
  interface Faults {

    /**
     * @param field its path within the input, such as {@code budget.max} or {@code cpv[2]}
     * @param message what is wrong, to be read behind the name of the field
     */
    void add(String field, String message);

    /** Tells it if it is so. */
    default void when(boolean wrong, String field, String message) {
      if (wrong) {
        add(field, message);
      }
    }

    /** Tells it of each element that is not as it should be. */
    default <T> void each(List<T> list, Predicate<T> fine, String field, String message) {
      for (int i = 0; i < list.size(); i++) {
        when(!fine.test(list.get(i)), field + "[" + i + "]", message);
      }
    }
  }

  /** Without blanks around it; a blank text is an absent one. */
  static @Nullable String text(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /** Without blanks around it; empty when it is absent, which {@code @NotBlank} refuses. */
  static String required(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** In one line, as {@link OneLine} wants it, of what nobody can be asked to write otherwise. */
  static @Nullable String line(@Nullable String found) {
    return found == null ? null : text(OneLine.Validator.NO_LINE.matcher(found).replaceAll(" "));
  }

  /** Sterling unless another currency is named. */
  static String currency(@Nullable String named) {
    return named == null || named.isBlank() ? "GBP" : named;
  }

  /** Whether ISO 4217 knows it. */
  static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }

  /** Each as by {@link #text}, once, without the absent ones. */
  static List<String> texts(@Nullable List<@Nullable String> typed) {
    return typed == null
        ? List.of()
        : typed.stream()
            .filter(text -> text != null && !text.isBlank())
            .map(String::strip)
            .distinct()
            .toList();
  }

  /** None when the list is absent. */
  static <T> List<T> list(@Nullable List<T> sent) {
    return sent == null ? List.of() : sent;
  }

  /** Whether both are there and the first comes behind the second. */
  static <T extends Comparable<? super T>> boolean after(@Nullable T first, @Nullable T second) {
    return first != null && second != null && first.compareTo(second) > 0;
  }
}
