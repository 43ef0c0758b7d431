package org.guildhall.marketplace.feedback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.guildhall.kit.base.input.Input;
import org.guildhall.kit.base.input.OneLine;
import org.guildhall.kit.base.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells the operator.
 *
 * @param page the path of the page it is about, if of one
 * @param email where they want an answer, if they want one
 */
record FeedbackRequest(
    @NotBlank @Text(5_000) String text,
    @Text(500) @OneLine @Nullable String page,
    @Text(254)
        @OneLine
        @Pattern(regexp = "|[^@\\s,;<>]+@[^@\\s,;<>]+", message = "is not an e-mail address")
        @Nullable String email) {

  FeedbackRequest {
    text = Input.required(text);
    page = Input.text(page);
    email = Input.text(email);
  }
}
