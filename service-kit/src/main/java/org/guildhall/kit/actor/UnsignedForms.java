package org.guildhall.kit.actor;

import jakarta.ws.rs.container.ContainerRequestContext;

/**
 * Lets an application with pages refuse a form that arrives without a sign-in by itself, so that
 * what was typed is not lost. A form's fields are read only after the permission was checked.
 */
public interface UnsignedForms {

  /**
   * Whether this request is a form that the application refuses by itself before its endpoint is
   * reached. Who answers yes must do so: nobody else refuses it then.
   */
  boolean refuses(ContainerRequestContext request);
}
