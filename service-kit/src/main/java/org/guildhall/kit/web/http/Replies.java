package org.guildhall.kit.web.http;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** How an endpoint replies: what was made has a place, what can be changed has a version. */
public final class Replies {

  private Replies() {}

  /** 200 with the version as ETag, to be sent back as If-Match. */
  public static <T> RestResponse<T> versioned(T view, long version) {
    return ResponseBuilder.ok(view).tag(Versions.etag(version)).build();
  }

  /** 201 with where it is found from now on and its version. */
  public static <T> RestResponse<T> created(String path, T view, long version) {
    return ResponseBuilder.<T>created(URI.create(path))
        .entity(view)
        .tag(Versions.etag(version))
        .build();
  }

  /** 201 of what is found in a list only. */
  public static <T> RestResponse<T> created(T view) {
    return RestResponse.status(RestResponse.Status.CREATED, view);
  }
}
