package org.guildhall.buying.award;

import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** Numbers in answers. */
public final class Rounded {
  private Rounded() {}

  /** A number that JSON may have rounded. */
  public static Matcher<Number> closeTo(double expected) {
    return new CustomTypeSafeMatcher<>("a number close to " + expected) {
      @Override
      protected boolean matchesSafely(Number number) {
        return Math.abs(number.doubleValue() - expected) < 0.005;
      }
    };
  }
}
