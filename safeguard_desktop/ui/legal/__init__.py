"""Requests with the law behind them: taken down, answered, and followed up. Source: S65, S69."""
