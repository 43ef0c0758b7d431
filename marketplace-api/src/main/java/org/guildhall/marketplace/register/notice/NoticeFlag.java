package org.guildhall.marketplace.register.notice;

import org.guildhall.marketplace.register.reading.json.Flag;

/**
 * Why a notice, or part of it, could not be used in full.
 *
 * @param reason a stable word, such as {@code foreign-currency}
 * @param path where in the release
 * @param found what stood there, shortened
 * @param meaning the reason in a sentence
 */
record NoticeFlag(String reason, String path, String found, String meaning) {

  static NoticeFlag of(Flag flag) {
    return new NoticeFlag(flag.reason().slug(), flag.path(), flag.found(), flag.reason().meaning());
  }
}
