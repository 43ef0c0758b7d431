package org.guildhall.marketplace.letter.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that has a letter and does something before it says so: the moment at which a
 * sender that dies does not know whether it was taken.
 */
final class WatchedMailServer implements AutoCloseable {

  private static final String ID = "message-id:";

  private final ServerSocket socket;
  private final Runnable beforeTheAnswer;
  private final List<String> received = new CopyOnWriteArrayList<>();

  WatchedMailServer(Runnable beforeTheAnswer) {
    this.beforeTheAnswer = beforeTheAnswer;
    try {
      this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The Message-ID of each letter, in the order in which they came. */
  List<String> received() {
    return List.copyOf(received);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        // The test is over.
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      say(client, "220 here");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.equals("DATA")) {
          say(client, "354 go on");
          received.add(messageId(in));
          beforeTheAnswer.run();
        }
        say(client, line.equals("QUIT") ? "221 bye" : "250 fine");
      }
    } catch (IOException gone) {
      // The sender has hung up, or was killed.
    }
  }

  private static String messageId(BufferedReader in) throws IOException {
    String id = "";
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      if (line.toLowerCase(Locale.ROOT).startsWith(ID)) {
        id = line.substring(ID.length()).strip();
      }
    }
    return id;
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
