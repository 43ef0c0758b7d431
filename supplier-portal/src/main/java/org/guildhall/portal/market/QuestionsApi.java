package org.guildhall.portal.market;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.guildhall.portal.api.ApiProblemMapper;
import org.guildhall.portal.session.CallerHeaders;
import org.jspecify.annotations.Nullable;

/** Questions about a challenge and their public answers. */
@RegisterRestClient(configKey = "market")
@RegisterProvider(ApiProblemMapper.class)
@RegisterProvider(CallerHeaders.class)
@Path("/api/v1/challenges/{id}/questions")
public interface QuestionsApi {

  @GET
  Slice<Question> list(
      @PathParam("id") UUID challenge,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit);

  @POST
  Question ask(@PathParam("id") UUID challenge, Texts.Text text);

  @POST
  @Path("{question}/answer")
  void answer(
      @PathParam("id") UUID challenge, @PathParam("question") UUID question, Texts.Text text);
}
