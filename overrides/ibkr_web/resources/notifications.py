"""`ib.notifications`: the generated operations, the whole list, and switches that look before they leap."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ibkr_openapi.trading.notifications import AsyncNotifications as GeneratedAsync
from ibkr_openapi.trading.notifications import Notifications as Generated
from ibkr_web.resources.pages import AsyncPages, Pages, lists, paged
from ibkr_web.workflows import notifications
from ibkr_web.workflows.notifications import LIST, Delivery, Device, Kind, Notification

if TYPE_CHECKING:
    from ibkr_openapi.models import FyiVT, NotificationReadAcknowledge
    from ibkr_openapi.runtime.aliases import Headers, Timeout
    from ibkr_web.client import IBKR, AsyncIBKR

__all__ = ["AsyncNotifications", "Delivery", "Device", "Kind", "Notification", "Notifications"]


class Notifications(Generated):
    """Notifications of a sync client."""

    if TYPE_CHECKING:
        _client: IBKR

    @lists(LIST)
    def all(
        self,
        *,
        include: str | Iterable[str] | None = None,
        exclude: str | Iterable[str] | None = None,
        page_size: int | None = None,
        check: bool = True,
        resume: str | None = None,
    ) -> Pages[Notification]:
        """All notifications, the newest first, read as they are asked for: ten with a call, a call a second.

        include, exclude: codes of kinds. What arrives while it is read is in the next reading.
        """
        asked = {"include": notifications.codes(include), "exclude": notifications.codes(exclude)}
        how = paged(LIST, asked, page_size=page_size, check=check, resume=resume, make=Notification.of)
        return Pages(self._client, how)

    def unread(self) -> int:
        """How many are there to be read."""
        count: int = self._client._run(notifications.unread())
        return count

    def mark_read(
        self,
        notification_id: str | Notification,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> NotificationReadAcknowledge:
        """Mark one notification as read.

        ``PUT /v1/api/fyi/notifications/{notificationId}``
        """
        number = notifications.number_of(notification_id)
        return super().mark_read(number, headers=headers, timeout=timeout)

    def mark_all_read(self, *, include: str | Iterable[str] | None = None) -> int:
        """Mark all that are unread, or those of some kinds; gives how many. The list is read first, then marked."""
        if not self.unread():
            return 0
        found = [each for each in self.all(include=include) if not each.read]
        for each in found:
            self.mark_read(each)
        return len(found)

    def kinds(self) -> dict[str, Kind]:
        """The kinds of notifications by their codes, also those IBKR's document does not have."""
        found: dict[str, Kind] = self._client._run(notifications.kinds())
        return found

    def enable(self, typecode: str, enabled: bool = True) -> FyiVT:
        """Switch a kind of notification on, or off. Raises ConfigurationError where there is no such kind.

        `update_setting` alone would say yes to any code. Two calls.
        """
        answer: FyiVT = self._client._run(notifications.enable(typecode, enabled))
        return answer

    def delivery(self) -> Delivery:
        """Where notifications are sent: by e-mail or not, and to which devices."""
        found: Delivery = self._client._run(notifications.delivery())
        return found

    def deliver(self, device: str | Device, enabled: bool = True) -> FyiVT:
        """Send to a device, or no longer. Raises ConfigurationError for one that is not there. Two calls.

        `set_device_delivery` alone makes a device of any number. For e-mail: `set_email_delivery`.
        """
        answer: FyiVT = self._client._run(notifications.deliver(device, enabled))
        return answer


class AsyncNotifications(GeneratedAsync):
    """Notifications of an async client. See `Notifications`."""

    if TYPE_CHECKING:
        _client: AsyncIBKR

    @lists(LIST)
    def all(
        self,
        *,
        include: str | Iterable[str] | None = None,
        exclude: str | Iterable[str] | None = None,
        page_size: int | None = None,
        check: bool = True,
        resume: str | None = None,
    ) -> AsyncPages[Notification]:
        """All notifications, the newest first; see `Notifications.all`."""
        asked = {"include": notifications.codes(include), "exclude": notifications.codes(exclude)}
        how = paged(LIST, asked, page_size=page_size, check=check, resume=resume, make=Notification.of)
        return AsyncPages(self._client, how)

    async def unread(self) -> int:
        """How many are there to be read."""
        count: int = await self._client._run(notifications.unread())
        return count

    async def mark_read(
        self,
        notification_id: str | Notification,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> NotificationReadAcknowledge:
        """Mark one notification as read.

        ``PUT /v1/api/fyi/notifications/{notificationId}``
        """
        number = notifications.number_of(notification_id)
        return await super().mark_read(number, headers=headers, timeout=timeout)

    async def mark_all_read(self, *, include: str | Iterable[str] | None = None) -> int:
        """Mark all that are unread, or those of some kinds; see `Notifications.mark_all_read`."""
        if not await self.unread():
            return 0
        found = [each async for each in self.all(include=include) if not each.read]
        for each in found:
            await self.mark_read(each)
        return len(found)

    async def kinds(self) -> dict[str, Kind]:
        """The kinds of notifications by their codes; see `Notifications.kinds`."""
        found: dict[str, Kind] = await self._client._run(notifications.kinds())
        return found

    async def enable(self, typecode: str, enabled: bool = True) -> FyiVT:
        """Switch a kind of notification on, or off; see `Notifications.enable`."""
        answer: FyiVT = await self._client._run(notifications.enable(typecode, enabled))
        return answer

    async def delivery(self) -> Delivery:
        """Where notifications are sent; see `Notifications.delivery`."""
        found: Delivery = await self._client._run(notifications.delivery())
        return found

    async def deliver(self, device: str | Device, enabled: bool = True) -> FyiVT:
        """Send to a device, or no longer; see `Notifications.deliver`."""
        answer: FyiVT = await self._client._run(notifications.deliver(device, enabled))
        return answer
