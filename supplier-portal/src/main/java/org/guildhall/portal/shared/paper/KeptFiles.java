package org.guildhall.portal.shared.paper;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The files asked for last, in as many bytes as there is room for. */
final class KeptFiles {
  private final Map<String, byte[]> files = new LinkedHashMap<>(16, 0.75f, true);
  private final int most;
  private int bytes;

  KeptFiles(int most) {
    this.most = most;
  }

  synchronized Optional<byte[]> get(String name) {
    return Optional.ofNullable(files.get(name));
  }

  synchronized void put(String name, byte[] file) {
    if (file.length > most || files.containsKey(name)) {
      return;
    }
    files.put(name, file);
    bytes += file.length;
    var oldest = files.values().iterator();
    while (bytes > most) {
      bytes -= oldest.next().length;
      oldest.remove();
    }
  }
}
