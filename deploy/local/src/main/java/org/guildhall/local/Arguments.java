package org.guildhall.local;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Arguments of this package's small programs. */
record Arguments(Map<String, String> values) {
  private static final String BOUND = "--until-input-ends";

  static Arguments of(String[] arguments) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals(BOUND)) {
        values.put(BOUND, "true");
      } else if (i + 1 < arguments.length) {
        values.put(arguments[i], arguments[++i]);
      } else {
        throw new IllegalArgumentException("Value missing after " + arguments[i]);
      }
    }
    return new Arguments(values);
  }

  String required(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  int number(String name, int otherwise) {
    String value = values.get(name);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  /**
   * Says that the server is ready and stays until a signal comes, or until standard input ends when
   * {@code --until-input-ends} is given: so a killed test leaves no server behind.
   */
  @SuppressWarnings("SystemOut")
  void runUntilStopped(AutoCloseable server, int port) throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              try {
                server.close();
              } catch (Exception e) {
                System.err.println("The server did not stop in order: " + e);
              }
            }));
    System.out.println("READY " + port);
    System.out.flush();
    if (values.containsKey(BOUND)) {
      Thread.ofPlatform().daemon().start(() -> waitForEndOfInput(stopped));
    }
    stopped.await();
    System.exit(0);
  }

  private static void waitForEndOfInput(CountDownLatch stopped) {
    try {
      while (System.in.read() >= 0) {
        // What comes in does not matter, only that it ends.
      }
    } catch (IOException e) {
      System.err.println("Standard input failed: " + e);
    }
    stopped.countDown();
  }
}
