package org.guildhall.kit.web.task;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.SignedIn;

/** "Waiting for me". */
@Path("/api/v1/me/tasks")
@Tag(name = "Tasks")
@RunOnVirtualThread
@IfBuildProperty(name = TaskKinds.SERVED, stringValue = "true", enableIfMissing = true)
class TaskResource {
  private final CurrentActor current;
  private final FindTasks find;

  TaskResource(CurrentActor current, FindTasks find) {
    this.current = current;
    this.find = find;
  }

  @GET
  @SignedIn
  @Operation(
      summary = "What waits for you, in all your organisations; what is due first comes first")
  public List<Task> mine() {
    return find.of(current.actor());
  }
}
