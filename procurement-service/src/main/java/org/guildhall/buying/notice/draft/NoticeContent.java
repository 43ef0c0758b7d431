package org.guildhall.buying.notice.draft;

import org.guildhall.buying.notice.NewNotice;
import org.guildhall.buying.notice.ocds.Release;

/**
 * What a notice says.
 *
 * @param ocid the open contracting id of the process
 * @param title of the procurement
 * @param lead the lead authority
 * @param release the facts
 */
public record NoticeContent(String ocid, String title, NewNotice.Lead lead, Release release) {}
