package org.guildhall.buying.tender.sealing;

import com.google.crypto.tink.StreamingAead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Objects;

/** Turns Tink's encrypting output stream round: reading from it encrypts what it reads. */
final class EncryptingStream extends InputStream {
  private static final int CHUNK = 16 * 1024;

  private final InputStream content;
  private final Buffer encrypted = new Buffer();
  private final OutputStream encryptor;
  private boolean finished;

  EncryptingStream(InputStream content, StreamingAead aead, byte[] context)
      throws IOException, GeneralSecurityException {
    this.content = content;
    this.encryptor = aead.newEncryptingStream(encrypted, context);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    while (encrypted.available() == 0 && !finished) {
      encryptMore();
    }
    return encrypted.drain(target, offset, length);
  }

  private void encryptMore() throws IOException {
    byte[] chunk = content.readNBytes(CHUNK);
    if (chunk.length > 0) {
      encryptor.write(chunk);
    } else {
      encryptor.close();
      finished = true;
    }
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  /** What was encrypted and not yet read. */
  private static final class Buffer extends ByteArrayOutputStream {
    private int taken;

    int available() {
      return count - taken;
    }

    int drain(byte[] target, int offset, int length) {
      if (available() == 0) {
        return -1;
      }
      int n = Math.min(length, available());
      System.arraycopy(buf, taken, target, offset, n);
      taken += n;
      if (taken == count) {
        reset();
        taken = 0;
      }
      return n;
    }
  }
}
