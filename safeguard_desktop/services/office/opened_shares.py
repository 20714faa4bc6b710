"""What two typed shares of the recovery sheet open, in a setting's folder or in a backup of it. KEYS.md 10.4."""

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.vault.recovery import RecoverySeed, root_pair
from safeguard_desktop.vault.register import RegisterChain
from safeguard_desktop.vault.shares import open_seed, pair_of, share_from_words


def root_since(chain: RegisterChain) -> int:
    """Return the version of the register since which the recovery sheet in force has been so, without a break."""
    since = chain.latest.version
    for version in reversed(chain.versions):
        if version.root_key != chain.latest.root_key:
            break
        since = version.version
    return since


def seed_from_shares(folder: SettingFolder, chain: RegisterChain, first: str, second: str) -> RecoverySeed:
    """Return the seed of the sheet that two typed shares open in a setting's folder, or in a backup of it.

    Raises:
        EnvironmentFault: ``WRONG_RECOVERY_WORDS`` with the detail ``same_share``, ``no_shares`` where the folder has
            none for them, ``other_shares`` where they are not those that were made last, or ``other_setting``.
    """
    one, other = share_from_words(first), share_from_words(second)
    if one.letter == other.letter:
        raise EnvironmentFault(FaultCode.WRONG_RECOVERY_WORDS, "same_share")
    pair = pair_of(one, other)
    if pair not in folder.share_pairs():
        raise EnvironmentFault(FaultCode.WRONG_RECOVERY_WORDS, "no_shares")
    try:
        seed = open_seed(folder.read_share(pair), one, other, chain.setting_id, root_since(chain))
    except EnvironmentFault as fault:
        if fault.code not in {FaultCode.UNREADABLE, FaultCode.TAMPERED}:
            raise
        raise EnvironmentFault(FaultCode.WRONG_RECOVERY_WORDS, "other_shares") from None
    if root_pair(seed).public_bytes() != chain.root_key:
        raise EnvironmentFault(FaultCode.WRONG_RECOVERY_WORDS, "other_setting")
    return seed
