package org.guildhall.buying.task;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.SignedIn;

/** "Waiting for me". */
@Path("/api/v1/me/tasks")
@Tag(name = "Tasks")
@RunOnVirtualThread
public class TaskResource {
  private final CurrentActor current;
  private final FindTasks find;

  TaskResource(CurrentActor current, FindTasks find) {
    this.current = current;
    this.find = find;
  }

  /** All organisations of the person, or only the one it acts for. */
  @GET
  @SignedIn
  public List<Task> mine() {
    return find.of(current.actor());
  }
}
