package org.guildhall.kit.web.permission;

import jakarta.ws.rs.container.ContainerRequestContext;

/**
 * Lets an application with pages refuse a form that arrives without a sign-in by itself, so that
 * what was typed is not lost. A form's fields are read only after the permission was checked.
 */
public interface UnsignedForms {

  /**
   * The property of a request that was left to the application. It has to refuse whatever carries
   * it, asking nothing else: two opinions about who is signed in would be a way in.
   */
  String LEFT_TO_THE_APPLICATION = "guildhall.unsigned-form";

  /**
   * Whether this request is a form that the application refuses by itself before its endpoint is
   * reached. Who answers yes must do so: nobody else refuses it then.
   */
  boolean refuses(ContainerRequestContext request);
}
