package org.guildhall.e2e.run;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one installation for all test classes and ends it after the last. */
public final class OneInstallation implements BeforeAllCallback, ParameterResolver {

  @Override
  public void beforeAll(ExtensionContext context) {
    installation(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Installation.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return installation(context);
  }

  private static Installation installation(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(OneInstallation.class))
        .computeIfAbsent(
            Installation.class,
            key -> Installation.ready("installation", "--sandbox"),
            Installation.class);
  }
}
