package org.guildhall.kit.base.document;

import java.nio.file.Path;

/** A document store for programs without an application around them. */
public final class StoreInFolder {

  private StoreInFolder() {}

  public static DocumentStore at(Path folder) {
    return new FileDocumentStore(folder);
  }
}
