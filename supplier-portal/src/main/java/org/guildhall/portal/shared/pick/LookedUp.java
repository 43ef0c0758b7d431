package org.guildhall.portal.shared.pick;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lists, each asked once a request for the same words: a field is read, judged and shown, and
 * asks for them each time.
 */
@RequestScoped
class LookedUp {
  private final Map<PickKind, PickList> lists = new EnumMap<>(PickKind.class);
  private final PickLists all;

  @Inject
  LookedUp(PickLists all) {
    this.all = all;
  }

  PickList of(PickKind kind) {
    return lists.computeIfAbsent(kind, each -> new Once(all.of(each)));
  }

  private static final class Once implements PickList {
    private final Map<String, Optional<PickOption>> exact = new HashMap<>();
    private final Map<String, List<PickOption>> found = new HashMap<>();
    private final PickList list;

    private Once(PickList list) {
      this.list = list;
    }

    @Override
    public Optional<PickOption> exactly(String typed) {
      return exact.computeIfAbsent(typed, list::exactly);
    }

    @Override
    public List<PickOption> find(String words) {
      return found.computeIfAbsent(words, list::find);
    }

    @Override
    public boolean looksLikeCode(String typed) {
      return list.looksLikeCode(typed);
    }
  }
}
