package org.guildhall.e2e.run;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Leaves out the steps after one that failed: they would only repeat that it failed. */
public final class StopAtFirstFailure implements ExecutionCondition, TestExecutionExceptionHandler {
  private volatile String failed = "";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return failed.isEmpty()
        ? ConditionEvaluationResult.enabled("no step has failed")
        : ConditionEvaluationResult.disabled("left out after " + failed);
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    failed = context.getDisplayName();
    throw failure;
  }
}
