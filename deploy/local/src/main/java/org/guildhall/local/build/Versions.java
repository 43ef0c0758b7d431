package org.guildhall.local.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions that the root POM decides. */
public final class Versions {
  private static final String RESOURCE = "/guildhall-versions.properties";

  private Versions() {}

  /** Of the thing with this name there. */
  public static String of(String name) {
    Properties versions = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream(RESOURCE)) {
      if (in != null) {
        versions.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = versions.getProperty(name);
    if (version == null) {
      throw new IllegalStateException("The version of " + name + " is unknown");
    }
    return version;
  }
}
